// Whether nothing is on its way: no animation runs, and no notice stands.
return document.getAnimations().every(it => it.playState === 'finished')
  && !document.querySelector('.notice button')?.checkVisibility();
