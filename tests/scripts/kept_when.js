// The number of service workers, whether the page declares itself installable, and how long ago it was ready.
return [(await navigator.serviceWorker.getRegistrations()).length, !!document.querySelector('[rel=manifest]'),
  performance.now() - window.noted.ready];
