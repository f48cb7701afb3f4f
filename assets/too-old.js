// Read before Plan RAG's own scripts, in words that every engine knows (ES5). Where the engine cannot read Plan RAG's own
// scripts, the page says so in place of staying blank: a PC without WebView2 shows add-ins with Internet Explorer's
// engine (Microsoft Learn, Browsers and webview controls used by Office Add-ins).
(function () {
  var WORDS =
    'Plan RAG cannot run here, because this Office uses an old browser engine. Nothing in the workbook was ' +
    'changed. In Excel choose File, Account, Update Options, Update Now, or open the workbook in Excel on the ' +
    'web. If that does not help, ask your IT department to install Microsoft Edge WebView2.';

  function canRun() {
    try {
      // The newest things that the scripts need: ES2022, and looking back in a pattern.
      new RegExp('(?<!a)b');
      return typeof Object.hasOwn === 'function' && typeof window.Worker === 'function';
    } catch (error) {
      return !error;
    }
  }

  function say() {
    var place = document.getElementById('plan-rag');
    var heading = document.createElement('h1');
    var text = document.createElement('p');
    heading.style.fontSize = '18px';
    heading.appendChild(document.createTextNode('Please update Office'));
    text.appendChild(document.createTextNode(WORDS));
    place.setAttribute('role', 'alert');
    place.style.fontFamily = 'Segoe UI, Arial, sans-serif';
    place.style.padding = '16px';
    place.appendChild(heading);
    place.appendChild(text);
  }

  if (!canRun()) document.addEventListener('DOMContentLoaded', say);
})();
