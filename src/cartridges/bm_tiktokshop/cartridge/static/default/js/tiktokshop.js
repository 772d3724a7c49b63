'use strict';

/* Counts deadlines down. Everything can be read and done without this script. */
(function () {
    var MINUTE = 60 * 1000;
    // The instance's clock counts, not the one of this computer.
    var ahead = Date.parse(document.querySelector('.tts').getAttribute('data-now')) - Date.now();

    function left(milliseconds) {
        var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
        var hours = Math.floor(minutes / 60);
        var text =
            hours < 72
                ? hours + ':' + ('0' + (minutes % 60)).slice(-2) + ' h'
                : Math.floor(hours / 24) + ' d ' + (hours % 24) + ' h';
        return milliseconds < 0 ? '-' + text : text;
    }

    function show(element, now) {
        var due = Date.parse(element.getAttribute('datetime'));
        element.setAttribute('data-left', left(due - now));
        element.className = due < now ? 'tts-late' : '';
    }

    function showAll() {
        var elements = document.querySelectorAll('time[data-countdown="true"]');
        var now = Date.now() + ahead;
        for (var i = 0; i < elements.length; i += 1) {
            show(elements[i], now);
        }
    }

    showAll();
    window.setInterval(showAll, MINUTE);
})();
