'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var FileWriter = require('dw/io/FileWriter');
var BasketMgr = require('dw/order/BasketMgr');
var Status = require('dw/system/Status');
var Transaction = require('dw/system/Transaction');

/** Answers what only a job can, and writes the answers where they can be fetched. */
exports.execute = function (parameters) {
    var path = String(parameters.get('File'));
    var answers = { baskets: hasBaskets(), lines: readsLines(path + '.txt') };
    write(new File(path), JSON.stringify(answers));
    return new Status(Status.OK, 'OK', 'answered');
};

function hasBaskets() {
    Transaction.begin();
    try {
        return BasketMgr.createTemporaryBasket() !== null;
    } catch (error) {
        return false;
    } finally {
        Transaction.rollback();
    }
}

/** Whether a carriage return ends a line of a reader. */
function readsLines(path) {
    var file = new File(path);
    write(file, 'a\rb\n');
    var reader = new FileReader(file, 'UTF-8');
    var line = reader.readLine();
    reader.close();
    file.remove();
    return line === 'a';
}

function write(file, text) {
    var writer = new FileWriter(file, 'UTF-8');
    writer.write(text);
    writer.close();
}
