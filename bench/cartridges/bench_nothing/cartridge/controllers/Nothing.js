'use strict';

/** What a request costs that does nothing. */
exports.Show = function () {};
exports.Show.public = true;
