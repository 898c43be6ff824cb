//! A photograph as evidence, chosen in the system's dialog: looked at, and freed of the place that it was taken at.

#[path = "../fixtures/photo.rs"]
mod photo;

use std::fs;

use serde_json::json;

use crate::drive::dialog::pick;
use crate::harness::start;
use crate::walk::open_example;

#[test]
fn a_photograph_is_shown_with_its_place_which_is_taken_out_for_good() {
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.click("link", "組織の点検票");
    window.find("heading", "答えの目安");
    let taken = photo::photo();
    let place = taken
        .windows(photo::CAMERA.len())
        .any(|part| part == photo::CAMERA);
    assert!(place, "the camera's words stand in the file");
    let file = window.home().join("kagi.jpg");
    fs::write(&file, &taken).unwrap();
    pick(&window, "ファイルを付ける", &file);
    // A photograph that says where it was taken is shown at once.
    window.sees_at_last("消しても写真の見た目は変わりません");
    window.sees("南緯");
    let drawn = "const image = document.querySelector('.picture img'); return image.complete && image.naturalWidth > 100";
    window.wait("the drawn picture", || {
        (window.script(drawn, vec![]) == json!(true)).then_some(())
    });
    window.picture("78-photo");
    window.is_accessible();
    window.click("button", "場所を消す");
    window.sees_at_last("撮影した場所を消しました。");
    window.picture("79-photo-freed");
    window.click("button", "閉じる");
    window.sees("kagi.jpg");
}
