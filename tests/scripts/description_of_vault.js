// All that describes the field of the vault to a screen reader.
return document.querySelector('[data-field=azureKeyContainerName]').getAttribute('aria-describedby').split(' ')
  .map(id => document.getElementById(id).textContent).join(' ');
