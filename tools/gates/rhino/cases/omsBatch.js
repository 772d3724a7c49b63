/* Batch files of the OMS: quotes, broken rows, events of several rows, JSON lines. */
exports.run = function (require) {
    var csv = require('./platform/rules/csv');
    var batchReader = require('./oms/rules/omsBatch');

    function entries(lines) {
        var reader = batchReader();
        var found = [];
        lines.forEach(function (text, index) {
            found = found.concat(reader.read({ number: index + 1, text: text }));
        });
        return found.concat(reader.end());
    }

    return [
        ['a,b', '"a,""b""",c', ',,', '"open', 'a"b,c', '', '"",x', '漢字,"Ż,ó"'].map(csv.csvFields),
        csv.csvLine(['a', 'b,c', 'd"e', '', 'two\nlines']),
        entries([
            'eventId,status,packageNo,productId,quantity',
            'e1,Shipped,1,p,2',
            'e1,Shipped,2,q,1',
            'e2,CANCELLED,,p,1'
        ]),
        entries([
            'eventId,status,packageNo',
            'e1,Shipped,1',
            'e1,broken',
            'e1,Shipped,2',
            'e2,"open',
            '',
            'e3,Shipped,1'
        ]),
        entries(['{"eventId":"e1"}', '{"cut', '', '[]']),
        entries(['what is this'])
    ];
};
