'use strict';

var RESTResponseMgr = require('dw/system/RESTResponseMgr');

/** Answers every request. */
exports.answer = function () {
    RESTResponseMgr.createSuccess({ reached: true }).render();
};
exports.answer.public = true;
