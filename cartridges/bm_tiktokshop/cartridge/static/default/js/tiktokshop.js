'use strict';

/* Counts deadlines down. Everything can be read and done without this script. */
(function () {
    var MINUTE = 60 * 1000;
    var page = document.querySelector('.tts');
    // The instance's clock counts, not the one of this computer.
    var ahead = Date.parse(page.getAttribute('data-now')) - Date.now();

    function span(milliseconds) {
        var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
        var hours = Math.floor(minutes / 60);
        return hours < 72
            ? hours + ':' + ('0' + (minutes % 60)).slice(-2) + ' h'
            : Math.floor(hours / 24) + ' d ' + (hours % 24) + ' h';
    }

    function show(element, now) {
        var left = Date.parse(element.getAttribute('datetime')) - now;
        var pattern = page.getAttribute(left < 0 ? 'data-ago' : 'data-in');
        element.setAttribute('data-left', pattern.replace('{0}', span(left)));
        element.className = left < 0 ? 'tts-late' : '';
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
