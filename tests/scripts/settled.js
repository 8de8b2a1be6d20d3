// Whether the page is at rest: no animation runs, and no notice is visible.
return document.getAnimations().every(it => it.playState === 'finished')
  && !document.querySelector('.notice button')?.checkVisibility();
