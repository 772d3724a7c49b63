'use strict';

var LONGEST = 100;

/** Carriers as rows, by name. */
function rowsOf(names) {
    return Object.keys(names)
        .sort()
        .map(function (name) {
            return { name: name, provider: String(names[name]) };
        });
}

/** Rows as carriers; empty rows do not count. */
function namesOf(rows) {
    var names = {};
    rows.filter(function (row) {
        return row.name !== '';
    }).forEach(function (row) {
        names[row.name] = row.provider;
    });
    return names;
}

/**
 * Checks the rows of a form.
 * @param offered - names of TikTok's carriers, and those that are set already; empty when none are known
 * @returns for each row what is wrong, for which the text is `settings.wrong.<result>`; empty when nothing is
 */
function checkCarriers(rows, offered) {
    return rows.map(function (row, index) {
        if (row.name === '' && row.provider === '') {
            return '';
        }
        if (row.name === '' || row.provider === '') {
            return 'carrier.half';
        }
        if (row.name.length > LONGEST || row.provider.length > LONGEST) {
            return 'long';
        }
        if (
            rows.slice(0, index).some(function (other) {
                return isSameName(other.name, row.name);
            })
        ) {
            return 'carrier.twice';
        }
        return offered.length > 0 && offered.indexOf(row.provider) < 0 ? 'carrier.unknown' : '';
    });
}

/** Case and spaces do not matter, as where carriers are looked up. */
function isSameName(one, other) {
    return plain(one) === plain(other);
}

function plain(name) {
    return name.toLowerCase().replace(/[\s_-]+/g, '');
}

module.exports = {
    rowsOf: rowsOf,
    namesOf: namesOf,
    checkCarriers: checkCarriers
};
