// How many service workers there are, whether the page is told as one to install, and how long ago it was ready.
return [(await navigator.serviceWorker.getRegistrations()).length, !!document.querySelector('[rel=manifest]'),
  performance.now() - window.readyAfter];
