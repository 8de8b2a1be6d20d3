// Whether a picture scrolls within its box, has its full width, and leaves the page as wide as the window; and its tab index.
const it = document.querySelector('.picture-scroll');
return [it.scrollWidth > it.clientWidth, it.querySelector('svg').getBoundingClientRect().width > 700,
  document.documentElement.scrollWidth <= innerWidth, it.tabIndex];
