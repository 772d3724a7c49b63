'use strict';

/* Keeps relative times current, and turns lists into cards on narrow screens. Everything can be read and done without it. */
(function () {
    var MINUTE = 60 * 1000;
    var page = document.querySelector('.tts');
    // The instance's clock counts, not the one of this computer.
    var ahead = Date.parse(page.getAttribute('data-now')) - Date.now();

    function filled(pattern, values) {
        return pattern.replace(/\{(\d)\}/g, function (whole, place) {
            return values[place];
        });
    }

    function span(milliseconds) {
        var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
        var hours = Math.floor(minutes / 60);
        if (hours >= 24) {
            return filled(page.getAttribute('data-days'), [Math.floor(hours / 24), hours % 24]);
        }
        return hours > 0
            ? filled(page.getAttribute('data-hours'), [hours, minutes % 60])
            : filled(page.getAttribute('data-minutes'), [minutes]);
    }

    function show(element, now) {
        var left = Date.parse(element.getAttribute('datetime')) - now;
        element.textContent =
            Math.abs(left) < MINUTE
                ? page.getAttribute('data-just')
                : filled(page.getAttribute(left < 0 ? 'data-ago' : 'data-in'), [span(left)]);
        if (element.getAttribute('data-relative') === 'deadline') {
            element.className = left < 0 ? 'tts-late' : '';
        }
    }

    function showAll() {
        var elements = document.querySelectorAll('time[data-relative]');
        var now = Date.now() + ahead;
        for (var i = 0; i < elements.length; i += 1) {
            show(elements[i], now);
        }
    }

    /** Gives each cell the label of its column, for the cards. */
    function labelCells(table) {
        var heads = table.querySelectorAll('thead th');
        var rows = table.querySelectorAll('tbody tr');
        for (var row = 0; row < rows.length; row += 1) {
            var cells = rows[row].children;
            for (var cell = 0; cell < cells.length && cell < heads.length; cell += 1) {
                var isFilled = cells[cell].textContent.trim() !== '' || cells[cell].children.length > 0;
                if (cells[cell].nodeName === 'TD' && isFilled) {
                    cells[cell].setAttribute('data-label', heads[cell].textContent.trim());
                }
            }
        }
        table.className += ' tts-cards';
    }

    /** Loads the page again every minute, until a person stops it; not while they read a part that they have opened. */
    function keepFresh(bar) {
        var KEY = 'tiktokshop-refresh-off';
        var button = bar.querySelector('button');

        function isOff() {
            return window.sessionStorage.getItem(KEY) === 'true';
        }

        function say() {
            bar.querySelector('span').textContent = bar.getAttribute(isOff() ? 'data-off' : 'data-on');
            button.textContent = bar.getAttribute(isOff() ? 'data-start' : 'data-stop');
        }

        button.addEventListener('click', function () {
            window.sessionStorage.setItem(KEY, String(!isOff()));
            say();
        });
        window.setInterval(function () {
            if (!isOff() && !document.hidden && !page.querySelector('details[open]')) {
                window.location.replace(window.location.href.replace(/[?&]done=[^&]*/, ''));
            }
        }, MINUTE);
        say();
        bar.hidden = false;
    }

    var refresh = document.getElementById('tts-refresh');
    if (refresh) {
        keepFresh(refresh);
    }
    var tables = page.querySelectorAll('.tts-scroll table');
    for (var i = 0; i < tables.length; i += 1) {
        labelCells(tables[i]);
    }
    showAll();
    window.setInterval(showAll, MINUTE);
})();
