'use strict';

/*
 * Keeps relative times and the overview current, says when a form is being worked on, and turns lists that do not fit into
 * cards. Everything can be read and done without it.
 */
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

    function words(unit, larger, smaller) {
        return smaller === 0
            ? filled(page.getAttribute('data-whole' + unit), [larger])
            : filled(page.getAttribute('data-' + unit), [larger, smaller]);
    }

    function span(milliseconds) {
        var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
        var hours = Math.floor(minutes / 60);
        if (hours >= 24) {
            return words('days', Math.floor(hours / 24), hours % 24);
        }
        return hours > 0 ? words('hours', hours, minutes % 60) : filled(page.getAttribute('data-minutes'), [minutes]);
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

    function isFilled(cell) {
        var text = cell.textContent.trim();
        return (text !== '' && text !== '\u2013') || cell.querySelector('a, img, input') !== null;
    }

    /** Gives each cell the label of its column, for the cards; a card has no cells without content. */
    function labelCells(table) {
        var heads = table.querySelector('thead tr').children;
        var rows = table.querySelectorAll('tbody tr');
        for (var row = 0; row < rows.length; row += 1) {
            var cells = rows[row].children;
            for (var cell = 0; cell < cells.length && cell < heads.length; cell += 1) {
                if (!isFilled(cells[cell])) {
                    cells[cell].className += ' tts-blank';
                } else if (cells[cell].nodeName === 'TD') {
                    cells[cell].setAttribute('data-label', heads[cell].textContent.trim());
                }
            }
        }
    }

    var narrow = window.matchMedia('(max-width: 40rem)');

    /** Makes the rows of each list cards where the list is wider than its place, and on narrow screens. */
    function foldLists() {
        var boxes = page.querySelectorAll('.tts-scroll');
        for (var i = 0; i < boxes.length; i += 1) {
            var table = boxes[i].querySelector('table');
            if (table) {
                table.classList.remove('tts-folded');
                if (narrow.matches || boxes[i].scrollWidth > boxes[i].clientWidth) {
                    table.classList.add('tts-folded');
                }
            }
        }
    }

    var OFF = 'tiktokshop-refresh-off';

    function isRefreshOff() {
        return window.sessionStorage.getItem(OFF) === 'true';
    }

    function sayRefresh(bar, words) {
        bar.querySelector('span').textContent = bar.getAttribute('data-' + words);
        bar.querySelector('button').textContent = bar.getAttribute(isRefreshOff() ? 'data-start' : 'data-stop');
        bar.hidden = false;
    }

    function prepareRefresh(bar) {
        bar.querySelector('button').addEventListener('click', function () {
            window.sessionStorage.setItem(OFF, String(!isRefreshOff()));
            sayRefresh(bar, isRefreshOff() ? 'off' : 'on');
        });
        sayRefresh(bar, isRefreshOff() ? 'off' : 'on');
    }

    /** Replaces the content in place, so that readers keep their position. */
    function refresh() {
        var content = document.getElementById('tts-content');
        content.setAttribute('aria-busy', 'true');
        window
            .fetch(window.location.href.replace(/[?&]done=[^&]*/, ''), { credentials: 'same-origin' })
            .then(function (answer) {
                return answer.ok ? answer.text() : '';
            })
            .then(function (html) {
                var fresh = new window.DOMParser().parseFromString(html, 'text/html');
                // The login page, for example, has none.
                content.innerHTML = fresh.getElementById('tts-content').innerHTML;
                ahead = Date.parse(fresh.querySelector('.tts').getAttribute('data-now')) - Date.now();
                prepare();
            })
            .catch(function () {
                sayRefresh(document.getElementById('tts-refresh'), 'failed');
            })
            .then(function () {
                content.removeAttribute('aria-busy');
            });
    }

    /** What has to be done for each content. */
    function prepare() {
        var bar = document.getElementById('tts-refresh');
        if (bar) {
            prepareRefresh(bar);
        }
        var tables = page.querySelectorAll('.tts-scroll table');
        for (var i = 0; i < tables.length; i += 1) {
            labelCells(tables[i]);
        }
        showAll();
        foldLists();
    }

    /** Says that a form is being worked on, and sends it once however often people click. */
    function wait(event) {
        var form = event.target;
        if (form.getAttribute('aria-busy') === 'true') {
            event.preventDefault();
            return;
        }
        form.setAttribute('aria-busy', 'true');
        var button = event.submitter || form.querySelector('[type=submit]');
        var words = document.createElement('span');
        words.className = 'tts-busy';
        words.setAttribute('role', 'status');
        button.parentNode.insertBefore(words, button.nextSibling);
        // Later: a button that is off is not sent with its form, and words that come with their place are not read out.
        window.setTimeout(function () {
            button.disabled = true;
            words.textContent = page.getAttribute('data-busy');
        }, 0);
    }

    /** A user who goes back sees the page as the browser has kept it. */
    function stopWaiting() {
        var busy = page.querySelectorAll('form[aria-busy]');
        for (var i = 0; i < busy.length; i += 1) {
            busy[i].removeAttribute('aria-busy');
            var words = busy[i].querySelector('.tts-busy');
            words.previousElementSibling.disabled = false;
            words.parentNode.removeChild(words);
        }
    }

    page.addEventListener('submit', wait);
    window.addEventListener('resize', foldLists);
    // Paper has no room for all columns of the orders.
    window.addEventListener('beforeprint', function () {
        var list = page.querySelector('table.tts-list');
        if (list) {
            list.classList.add('tts-folded');
        }
    });
    window.addEventListener('afterprint', foldLists);
    // What was closed has no width until it is opened.
    page.addEventListener('toggle', foldLists, true);
    window.addEventListener('pageshow', function (event) {
        if (event.persisted) {
            stopWaiting();
        }
    });
    if (document.getElementById('tts-refresh')) {
        // Not while people read a part that they have opened.
        window.setInterval(function () {
            if (!isRefreshOff() && !document.hidden && !page.querySelector('details[open]')) {
                refresh();
            }
        }, MINUTE);
    }
    prepare();
    window.setInterval(showAll, MINUTE);
})();
