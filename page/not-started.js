// Shows a message if the page does not start: in a browser that is too old or has no WebAssembly, or when a file did not
// arrive or is not the one that was published. It has to run in any browser, so it is written in the oldest JavaScript.
(function () {
  var TOO_OLD = {
    ja: "このブラウザは古いか、WebAssemblyが無効なため、qvsconfigを動かせません。",
    en: "This browser cannot run qvsconfig: it is too old, or WebAssembly is off."
  };
  var NOT_ARRIVED = {
    ja: "qvsconfigのファイルが届かないか、公開したものと違います。接続を確かめて、読み込み直してください。",
    en: "A file of qvsconfig did not arrive, or is not the one that was published. Check the connection and reload."
  };
  var about, message;

  // The frame of the page is shown from here on, its description is not.
  document.documentElement.setAttribute("data-starting", "");

  function say(why) {
    if (message || (document.body && document.body.hasAttribute("data-ready"))) return;
    message = document.createElement("p");
    message.id = "not-started";
    message.setAttribute("role", "alert");
    message.textContent = why[/^ja/.test(navigator.language) ? "ja" : "en"];
    show();
  }

  // The description of the page stays below the message, in the place of its frame.
  function show() {
    if (message && about) {
      var shell = document.getElementById("shell");
      if (shell) shell.parentNode.removeChild(shell);
      document.documentElement.removeAttribute("data-starting");
      document.body.insertBefore(about, document.body.firstChild);
      document.body.insertBefore(message, about);
    }
  }

  // Before the app starts, and before anything is painted.
  document.addEventListener("readystatechange", function () {
    if (about) return;
    about = document.getElementById("about");
    about.parentNode.removeChild(about);
    show();
  });
  addEventListener("error", function (event) {
    var tag = event.target.tagName;
    if (tag === "SCRIPT" || tag === "LINK") say(NOT_ARRIVED);
    else if (event.error instanceof SyntaxError) say(TOO_OLD);
  }, true);
  // A failed fetch is a TypeError; the browser's objection to a program is not.
  addEventListener("unhandledrejection", function (event) {
    say(event.reason instanceof TypeError ? NOT_ARRIVED : TOO_OLD);
  });
  if (!("noModule" in document.createElement("script"))) say(TOO_OLD);
})();
