'use strict';

var HTTPClient = require('dw/net/HTTPClient');
var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var Transaction = require('dw/system/Transaction');
var URLUtils = require('dw/web/URLUtils');
var ours = require('~/cartridge/scripts/prove/ours');

/** A type of TikTok Shop with a key and a string; the objects made here begin with the prefix. */
var TYPE = 'TikTokShopTask';

function create(name, value) {
    var object = CustomObjectMgr.createCustomObject(TYPE, ours.PREFIX + name);
    object.custom.lastCode = value;
    return object;
}

/** Whether the type is there at all. */
exports.isInstalled = function () {
    Transaction.begin();
    try {
        create('installed', '');
        return true;
    } catch (error) {
        return false;
    } finally {
        Transaction.rollback();
    }
};

/** When a second object of one key is refused, and what the exception is called. */
exports.duplicateKey = function () {
    Transaction.begin();
    try {
        create('duplicate', 'one');
        create('duplicate', 'other');
    } catch (error) {
        Transaction.rollback();
        return { when: 'create', exception: ours.nameOf(error) };
    }
    try {
        Transaction.commit();
        return { when: 'never', exception: '' };
    } catch (error) {
        return { when: 'commit', exception: ours.nameOf(error) };
    }
};

/** Writes the object of staleObject from another request. */
exports.writeStale = function () {
    Transaction.wrap(function () {
        CustomObjectMgr.getCustomObject(TYPE, ours.PREFIX + 'stale').custom.lastCode = 'other';
    });
    return true;
};

/** Reads an object, lets another request change it, and then changes it too. */
exports.staleObject = function (given) {
    Transaction.wrap(function () {
        create('stale', 'first');
    });
    var object = CustomObjectMgr.getCustomObject(TYPE, ours.PREFIX + 'stale');
    var before = object.custom.lastCode;
    if (before !== 'first' || !callOther(given)) {
        throw new Error('the instance does not reach its own storefront');
    }
    Transaction.begin();
    try {
        object.custom.lastCode = 'mine';
        Transaction.commit();
        return { outcome: 'overwritten', exception: '' };
    } catch (error) {
        return { outcome: 'refused', exception: ours.nameOf(error) };
    }
};

function callOther(given) {
    var client = new HTTPClient();
    client.setTimeout(20000);
    var key = require('~/cartridge/scripts/prove/key');
    client.open('POST', URLUtils.https('TikTokShopProve-Run', 'ask', 'database.writeStale', 'key', key).toString());
    client.setRequestHeader('Content-Type', 'application/json');
    if (given.authorization) {
        client.setRequestHeader('Authorization', given.authorization);
    }
    client.send('{}');
    return client.statusCode === 200;
}

/** The longest of some texts that a string attribute takes. */
exports.stringLength = function () {
    var lengths = [4000, 4001, 32000];
    var longest = 0;
    for (var i = 0; i < lengths.length; i++) {
        if (takes(lengths[i])) {
            longest = lengths[i];
        }
    }
    return longest;
};

function takes(length) {
    var text = new Array(length + 1).join('x');
    Transaction.begin();
    try {
        create('length', text);
        Transaction.commit();
    } catch (error) {
        rollBack();
        return false;
    }
    var isWhole = CustomObjectMgr.getCustomObject(TYPE, ours.PREFIX + 'length').custom.lastCode === text;
    exports.cleanUp();
    return isWhole;
}

function rollBack() {
    try {
        Transaction.rollback();
    } catch (error) {
        // a commit that fails has ended the transaction
    }
}

exports.emptyText = function () {
    Transaction.wrap(function () {
        create('empty', '');
    });
    var found = CustomObjectMgr.queryCustomObjects(
        TYPE,
        'custom.taskId = {0} AND custom.lastCode = {1}',
        null,
        ours.PREFIX + 'empty',
        ''
    );
    var isFound = found.hasNext();
    found.close();
    return isFound;
};

/** Creates the given number of objects and rolls back. Above the quota, the request ends without an answer. */
exports.createMany = function (given) {
    Transaction.begin();
    for (var i = 0; i < given.count; i++) {
        create('many-' + i, '');
    }
    Transaction.rollback();
    return true;
};

/** Removes all objects that were made here. @returns how many are left */
exports.cleanUp = function () {
    var names = ['installed', 'duplicate', 'stale', 'length', 'empty'];
    Transaction.wrap(function () {
        names.forEach(function (name) {
            var object = CustomObjectMgr.getCustomObject(TYPE, ours.PREFIX + name);
            if (object) {
                CustomObjectMgr.remove(object);
            }
        });
    });
    return names.filter(function (name) {
        return CustomObjectMgr.getCustomObject(TYPE, ours.PREFIX + name) !== null;
    }).length;
};
