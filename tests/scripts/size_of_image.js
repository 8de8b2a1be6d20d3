// The width and height of an image.
const image = new Image(); image.src = arguments[0]; await image.decode();
return [image.naturalWidth, image.naturalHeight];
