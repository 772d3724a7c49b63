'use strict';

/**
 * Whether the browser asks for what a page of another website embeds, such as an image or a frame: no person has
 * followed a link. A browser that does not say what it asks for counts as a person. Source: W3C, "Fetch Metadata
 * Request Headers".
 * @returns {boolean}
 */
function isEmbeddedElsewhere() {
    var headers = request.httpHeaders;
    return headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-dest') !== 'document';
}

module.exports = isEmbeddedElsewhere;
