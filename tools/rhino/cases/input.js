/* Requests as they should be and as they should not: each reader over each value. */
exports.run = function (require) {
    var input = require('./domain/input');
    var values = [
        undefined,
        null,
        '',
        'text',
        'ünïcødé 漢字',
        0,
        -1,
        1.5,
        NaN,
        Infinity,
        1e21,
        true,
        [],
        [1],
        [{}],
        {},
        { a: 1 }
    ];

    return values.map(function (value) {
        var parent = { field: value };
        var readers = {
            object: function (faults) {
                return input.requiredObject(faults, parent, 'order', 'field');
            },
            list: function (faults) {
                return input.objectList(faults, parent, 'order', 'field', 1);
            },
            optionalList: function (faults) {
                return input.objectList(faults, parent, '', 'field', 0);
            },
            text: function (faults) {
                return input.requiredText(faults, parent, 'order', 'field', 5);
            },
            optionalText: function (faults) {
                return input.optionalText(faults, parent, 'order', 'field', 5);
            },
            whole: function (faults) {
                return input.wholeNumber(faults, parent, 'order', 'field', 0, 1000);
            },
            number: function (faults) {
                return input.finiteNumber(faults, parent, 'order', 'field', false);
            }
        };
        return Object.keys(readers).map(function (name) {
            var faults = { first: null };
            return [name, readers[name](faults), faults.first];
        });
    });
};
