/* Requests as they should be and as they should not: each reader over each value. */
exports.run = function (require) {
    var fields = require('./platform/rules/input/fields');
    var sourceOf = require('./platform/rules/input/source').sourceOf;
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
        var readers = {
            object: function (source) {
                return fields.requiredObject(source, 'field').fields;
            },
            list: function (source) {
                return fields.objectList(source, 'field', 1, 9).length;
            },
            optionalList: function (source) {
                return fields.objectList(source, 'field', 0, 9).length;
            },
            text: function (source) {
                return fields.requiredText(source, 'field', 5);
            },
            match: function (source) {
                return fields.requiredMatch(source, 'field', 5, { pattern: /^[a-z]+$/, inWords: 'letters' });
            },
            optionalText: function (source) {
                return fields.optionalText(source, 'field', 5);
            },
            whole: function (source) {
                return fields.wholeNumber(source, 'field', 0, 1000);
            },
            number: function (source) {
                return fields.requiredNumber(source, 'field');
            }
        };
        return Object.keys(readers).map(function (name) {
            var source = sourceOf({ field: value });
            return [name, readers[name](source), source.faults.first];
        });
    });
};
