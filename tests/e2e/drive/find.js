// Body of a WebDriver script. arguments: role, name, and the name of the group, panel, card or dialog to look in, if
// any. Returns the first visible element of the role with that accessible name (the same first, then one that contains
// it) or, when there is none, the names that there are. With `describe` declared before it, it returns role and name of
// the focused element instead.
const ROLES = {
  button: "button, summary, input[type=button], input[type=submit]",
  link: "a[href]",
  textbox: "input:not([type]), input[type=text], input[type=search], input[type=password], input[type=date], input[type=number], input[type=email], textarea, [contenteditable=true]",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  combobox: "select",
  option: "option",
  heading: "h1, h2, h3, h4, h5, h6",
  dialog: "dialog[open]",
  table: "table",
  row: "tr",
  cell: "td",
  columnheader: "th",
  navigation: "nav",
  main: "main",
  listitem: "li",
  group: "fieldset",
  progressbar: "progress",
};
const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const accessibleName = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.getAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
  if (element.labels?.length) return clean([...element.labels].map((label) => label.textContent).join(" "));
  const caption = element.querySelector?.(":scope > legend, :scope > caption");
  if (caption) return clean(caption.textContent);
  return clean(element.textContent) || clean(element.value) || clean(element.title) || clean(element.alt);
};
const roleOf = (element) =>
  element.getAttribute("role") ??
  Object.keys(ROLES).find((role) => element.matches(ROLES[role])) ??
  element.tagName.toLowerCase();
if (typeof describe !== "undefined") {
  return roleOf(document.activeElement) + " " + accessibleName(document.activeElement);
}
const [role, name, place] = [...arguments].map(clean);
const shown = (element) => element.tagName === "OPTION" || element.getClientRects().length > 0;
const open = [...document.querySelectorAll("dialog[open]")].filter((dialog) => dialog.matches(":modal")).pop();
const fit = (elements, wanted) =>
  elements.find((element) => accessibleName(element) === wanted) ??
  elements.find((element) => accessibleName(element).includes(wanted));
const whole = role === "dialog" || !open ? document : open;
const within = place ? fit([...document.querySelectorAll("fieldset, section, article, dialog, tr, aside, [role=group]")], place) : whole;
if (!within) return ["no place " + place];
const native = ROLES[role] ? `:is(${ROLES[role]}):not([role]), ` : "";
const all = [...within.querySelectorAll(`${native}[role="${role}"]`)].filter(shown);
return fit(all, name) ?? all.map(accessibleName);
