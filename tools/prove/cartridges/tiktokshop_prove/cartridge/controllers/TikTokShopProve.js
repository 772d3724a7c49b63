'use strict';

var ours = require('~/cartridge/scripts/prove/ours');

/** Modules whose functions answer. */
var MODULES = {
    database: '~/cartridge/scripts/prove/database',
    engine: '~/cartridge/scripts/prove/engine',
    orders: '~/cartridge/scripts/prove/orders'
};

/** Answers one question: `ask` is `module.function`, the body its argument. */
exports.Run = function () {
    var key = require('~/cartridge/scripts/prove/key');
    var parameters = request.httpParameterMap;
    if (key === '' || parameters.get('key').stringValue !== key) {
        response.setStatus(404);
        return;
    }
    var result = answer(String(parameters.get('ask').stringValue), parameters.requestBodyAsString);
    response.setContentType('application/json');
    response.writer.print(JSON.stringify(result));
};
exports.Run.public = true;

function answer(ask, body) {
    var parts = ask.split('.');
    var path = MODULES[parts[0]];
    try {
        return { value: require(path)[parts[1]](body ? JSON.parse(body) : {}) };
    } catch (error) {
        return { error: ours.nameOf(error) + ': ' + String(error.message || error) };
    }
}
