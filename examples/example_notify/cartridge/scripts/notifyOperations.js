'use strict';

var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');

/**
 * Hook app.tiktokshop.operations.notify: operations read a chat and no mail. The address of the chat's incoming webhook
 * is in the credential of the service example.chat.
 *
 * @param {Object} news - {subject, text, orders, deadLetters, shops}
 * @returns {boolean} true once the chat has the message; otherwise a mail is sent
 */
function notify(news) {
    var chat = LocalServiceRegistry.createService('example.chat', {
        createRequest: function (service, text) {
            service.setAuthentication('NONE');
            service.addHeader('Content-Type', 'application/json');
            return JSON.stringify({ text: text });
        },
        parseResponse: function () {
            return true;
        }
    });
    return chat.call(news.subject + '\n' + news.text).ok;
}

module.exports = {
    notify: notify
};
