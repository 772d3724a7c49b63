'use strict';

var RESTResponseMgr = require('dw/system/RESTResponseMgr');

/** Answers whoever reaches it. */
exports.answer = function () {
    RESTResponseMgr.createSuccess({ reached: true }).render();
};
exports.answer.public = true;
