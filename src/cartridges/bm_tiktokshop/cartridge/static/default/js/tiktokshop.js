'use strict';

/* Counts deadlines down. Everything can be read and done without this script. */
(function () {
    var MINUTE = 60 * 1000;

    function left(milliseconds) {
        var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
        var text = Math.floor(minutes / 60) + ':' + ('0' + (minutes % 60)).slice(-2) + ' h';
        return milliseconds < 0 ? '-' + text : text;
    }

    function show(element, now) {
        var due = Date.parse(element.getAttribute('datetime'));
        element.setAttribute('data-left', left(due - now));
        element.className = due < now ? 'tts-late' : '';
    }

    function showAll() {
        var elements = document.querySelectorAll('time[data-countdown="true"]');
        var now = Date.now();
        for (var i = 0; i < elements.length; i += 1) {
            show(elements[i], now);
        }
    }

    showAll();
    window.setInterval(showAll, MINUTE);
})();
