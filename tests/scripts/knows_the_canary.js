// Whether the canary is anywhere: on the page, in its address or in its storage.
return document.documentElement.outerHTML.includes('canary') || location.href.includes('canary')
  || JSON.stringify(localStorage).includes('canary');
