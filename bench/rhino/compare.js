/*
 * Runs in Mozilla Rhino: the compiled domain against the same code written by hand, in turn, and prints the median
 * of the ratios of their times. Arguments: folder of the compiled domain, byHand.js, rounds.
 */
/* global readFile, print, java */
(function (folder, byHandFile, rounds) {
    'use strict';

    function load(file) {
        var module = { exports: {} };
        var requireBeside = function (id) {
            return load(file.replace(/[^\/]*$/, '') + id + '.js');
        };
        new Function('module', 'exports', 'require', readFile(file))(module, module.exports, requireBeside);
        return module.exports;
    }

    var compiledPackages = load(folder + '/lifecycle/rules/packages.js');
    var compiledMoney = load(folder + '/platform/rules/money.js');
    var compiled = {
        shippedUnits: compiledPackages.shippedUnits,
        toMinorUnits: compiledMoney.toMinorUnits,
        fromMinorUnits: compiledMoney.fromMinorUnits
    };
    var byHand = load(byHandFile);

    function work(code) {
        var packages = {};
        var available = {};
        var checksum = 0;
        var i;
        for (i = 0; i < 12; i += 1) {
            packages['p' + i] = { packageNo: 'p' + i, items: i % 4 === 3 ? null : { a: i, b: 1, c: 2 } };
            available['abcdefgh'.charAt(i % 8)] = 50 + i;
        }
        for (i = 0; i < 400; i += 1) {
            checksum += code.shippedUnits(packages, available).a;
            checksum += code.toMinorUnits(i + 0.25, 'USD');
            checksum += code.fromMinorUnits(checksum % 100000, i % 2 ? 'USD' : 'JPY').length;
        }
        return checksum;
    }

    function timed(code) {
        var began = java.lang.System.nanoTime();
        var checksum = work(code);
        return { nanos: java.lang.System.nanoTime() - began, checksum: checksum };
    }

    var ratios = [];
    var round;
    for (round = 0; round < rounds; round += 1) {
        // The first one in a round has a cold cache: they take turns.
        var first = timed(round % 2 ? compiled : byHand);
        var second = timed(round % 2 ? byHand : compiled);
        if (first.checksum !== second.checksum) {
            throw new Error('The two do not compute the same');
        }
        // The first third warms the virtual machine up.
        if (round >= rounds / 3) {
            ratios.push(round % 2 ? first.nanos / second.nanos : second.nanos / first.nanos);
        }
    }
    ratios.sort(function (one, other) {
        return one - other;
    });
    print(String(ratios[Math.floor(ratios.length / 2)]));
})(arguments[0], arguments[1], Number(arguments[2]));
