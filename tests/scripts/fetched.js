// The fetched files, and how long after the page was ready. Firefox counts the use of a preloaded file as another fetch.
const all = performance.getEntriesByType('resource');
const isUse = it => navigator.userAgent.includes('Firefox') && it.initiatorType === 'fetch'
  && all.some(other => other.initiatorType === 'link' && other.name === it.name);
return all.filter(it => !isUse(it)).map(it => [it.name.split('/').pop(), it.startTime - window.noted.ready]);
