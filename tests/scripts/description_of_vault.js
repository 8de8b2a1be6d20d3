// The complete description of the vault's field for a screen reader.
return document.querySelector('[data-field=azureKeyContainerName]').getAttribute('aria-describedby').split(' ')
  .map(id => document.getElementById(id).textContent).join(' ');
