/**
 * Svelte's `dom/elements/attributes.js` without spread attributes and custom elements, and without its list of what
 * each kind of element has setters for: of the attributes here only yes-or-no ones want theirs.
 */
export const attributes = /* js */ `
  export function set_attribute(element, name, value) {
    if (value == null) element.removeAttribute(name);
    else if (typeof value === 'boolean' && name in element) element[name] = value;
    else element.setAttribute(name, value);
  }

  // What was set before stands, also when the visitor has changed it since.
  function setOnce(element, name, value) {
    const before = (element.given ??= {});
    if (before[name] !== (before[name] = value)) element[name] = value ?? '';
  }

  export function set_value(element, value) {
    setOnce(element, 'value', value);
  }

  export function set_checked(element, checked) {
    setOnce(element, 'checked', checked);
  }

  export const CLASS = null;
  export const STYLE = null;
  export function remove_input_defaults() {}
  export function set_default_checked() {
    throw new Error('slim-svelte: default values');
  }
  export function set_default_value() {
    throw new Error('slim-svelte: default values');
  }
  export function set_xlink_attribute() {
    throw new Error('slim-svelte: xlink attributes');
  }
  export function set_custom_element_data() {
    throw new Error('slim-svelte: custom elements');
  }
  export function attribute_effect() {
    throw new Error('slim-svelte: spread attributes');
  }`;
