// The page's language and theme, before anything is painted: as chosen before, or else as the browser asks for. The program takes
// both from here, so that this is the only place that decides them; a link may ask it for another language. It has to run in any
// browser, so it is written in the oldest JavaScript.
(function () {
  var page = document.documentElement;
  var tags = [kept("qvsconfig.language")].concat(navigator.languages);
  var lang = "en";
  for (var i = tags.length; i--; ) {
    var known = /^(ja|en)(?![^-_])/i.exec(tags[i] || "");
    if (known) lang = known[1].toLowerCase();
  }
  var theme = kept("qvsconfig.theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  page.setAttribute("lang", lang);
  page.setAttribute("data-theme", theme === "dark" ? theme : "light");

  // Storage may be closed to the page.
  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch (_) {
      return null;
    }
  }
})();
