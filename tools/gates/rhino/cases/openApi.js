/* Every call of the client: what is signed, what goes over the wire, and how good and bad answers are read. */
exports.run = function (require) {
    var client = require('./openapi/client');
    var sign = require('./openapi/sign');
    var fulfillment = require('./openapi/fulfillment');
    var logistics = require('./openapi/logistics');
    var orders = require('./openapi/orders');
    var tracking = { trackingNumber: '1Z 999/ü', shippingProviderId: '7117858858072016897' };
    var texts = [
        '{"code":0,"message":"Success","request_id":"r1","data":{"orders":[{"id":"576461413038785752"}]}}',
        '{"code":0}',
        '{"code":36009002,"message":"slow down \\u2026"}',
        '{"code":"21011044","message":null}',
        '{"code":0,}',
        '{"code":01}',
        "{'code':0}",
        '{"code":0} ',
        '\ufeff{"code":0}',
        '{"message":"no code"}',
        '[]',
        'null',
        '',
        '<html>502</html>'
    ];

    function settings(response, sent) {
        return {
            baseUrl: 'https://open-api.tiktokglobalshop.com',
            appKey: '29a39d',
            appSecret: 'e59af819cc',
            accessToken: 'TTP_token',
            shopCipher: 'GCP_XF90igAAAABh00qsWgtvOiGFNqyubMt3',
            now: function () {
                return 1623812664;
            },
            // The digest is the platform's; what is pure is the text that it is made of.
            hmac: function (text, key) {
                return key + '|' + text;
            },
            send: function (request) {
                sent.push(request);
                return response;
            },
            waitAtLimit: function (attempt) {
                return attempt === 0;
            },
            answered: function () {},
            newToken: function () {
                return '';
            }
        };
    }

    function calls(response) {
        var sent = [];
        var given = settings(response, sent);
        return {
            results: [
                orders.fetchOrderDetail(given, ['576461413038785752', '576461413038785753']),
                logistics.fetchProvidersOfOption(given, '7091146663229654785'),
                fulfillment.markPackageAsShipped(given, '576461413038785752', tracking, null),
                fulfillment.markPackageAsShipped(given, '576461413038785752', tracking, ['1', '2']),
                fulfillment.batchShipPackages(given, [
                    { packageId: '1152976', trackingNumber: '1Z 999/ü', shippingProviderId: '7117858858072016897' }
                ]),
                fulfillment.splitOrder(given, '1152976/0', [['1'], ['2', '3']]),
                fulfillment.updatePackageShippingInfo(given, '1152976', tracking),
                client.call(
                    given,
                    {
                        method: 'GET',
                        path: '/authorization/202309/shops',
                        query: {},
                        body: null,
                        forShop: false
                    },
                    client.readDone
                )
            ],
            sent: sent
        };
    }

    return {
        signed: sign.signedText(
            'secret',
            '/a',
            { b: '2', a: 'ü 1', sign: 'x', access_token: 'y', B: '3', a1: '' },
            '{"c":1}'
        ),
        answers: texts.map(function (text) {
            return calls({ failure: '', text: text });
        }),
        failures: ['timeout', 'unavailable'].map(function (failure) {
            return calls({ failure: failure, text: '' }).results;
        })
    };
};
