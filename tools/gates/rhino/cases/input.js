/* Requests as they should be and as they should not: each reader over each value. */
exports.run = function (require) {
    var input = require('./platform/rules/input');
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
                return input.requiredObject(source, 'field').fields;
            },
            list: function (source) {
                return input.objectList(source, 'field', 1, 9).length;
            },
            optionalList: function (source) {
                return input.objectList(source, 'field', 0, 9).length;
            },
            text: function (source) {
                return input.requiredText(source, 'field', 5);
            },
            match: function (source) {
                return input.requiredMatch(source, 'field', 5, { pattern: /^[a-z]+$/, inWords: 'letters' });
            },
            optionalText: function (source) {
                return input.optionalText(source, 'field', 5);
            },
            whole: function (source) {
                return input.wholeNumber(source, 'field', 0, 1000);
            },
            number: function (source) {
                return input.requiredNumber(source, 'field');
            }
        };
        return Object.keys(readers).map(function (name) {
            var source = input.sourceOf({ field: value });
            return [name, readers[name](source), source.faults.first];
        });
    });
};
