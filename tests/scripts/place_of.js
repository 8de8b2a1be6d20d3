// Where an element is on the page, and how large.
const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
return { x: x + scrollX, y: y + scrollY, width, height, scale: 1 };
