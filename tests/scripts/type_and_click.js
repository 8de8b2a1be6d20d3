// Types into a field and clicks an element at the same moment.
const field = document.querySelector('[data-field=resourceGroup]'); field.value = 'rg-just-typed';
field.dispatchEvent(new Event('input', { bubbles: true })); document.querySelector(arguments[0]).click();
