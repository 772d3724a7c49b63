'use strict';

var csv = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/csv');

/** Spreadsheets take a file without it for something else than UTF-8. */
var BYTE_ORDER_MARK = '﻿';

/**
 * Answers with a CSV file, line by line, so that no text grows beyond the platform's limit.
 * @param {string} fileName
 * @param {string[][]} rows
 */
function answerCsv(fileName, rows) {
    response.setContentType('text/csv;charset=UTF-8');
    response.setHttpHeader('Content-Disposition', 'attachment; filename="' + fileName + '"');
    response.writer.print(BYTE_ORDER_MARK);
    rows.forEach(function (row) {
        response.writer.print(csv.csvLine(row.map(csv.safeCell)) + '\r\n');
    });
}

module.exports = answerCsv;
