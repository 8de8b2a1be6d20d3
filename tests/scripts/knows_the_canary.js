// Whether the canary stands anywhere: on the page, in its address or in what it keeps.
return document.documentElement.outerHTML.includes('canary') || location.href.includes('canary')
  || JSON.stringify(localStorage).includes('canary');
