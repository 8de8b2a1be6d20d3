// Counts animations and transitions, in `moved`.
window.moved = 0; document.addEventListener('animationstart', () => window.moved++, true);
document.addEventListener('transitionstart', () => window.moved++, true);
