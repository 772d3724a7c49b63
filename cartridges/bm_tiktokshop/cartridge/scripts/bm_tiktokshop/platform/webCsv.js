'use strict';

var csv = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/csv');

/** Byte order mark: without it spreadsheets do not read the file as UTF-8. */
var BYTE_ORDER_MARK = '﻿';

/**
 * Answers with a CSV file, written line by line because of the platform's quota for the length of a text.
 * @param {string} fileName
 * @param {string[][]} rows
 */
function answerCsv(fileName, rows) {
    response.setContentType('text/csv;charset=UTF-8');
    response.setHttpHeader('Content-Disposition', 'attachment; filename="' + fileName + '"');
    response.writer.print(BYTE_ORDER_MARK);
    rows.forEach(function (row) {
        response.writer.print(csv.csvLine(row.map(csv.spreadsheetCell)) + '\r\n');
    });
}

module.exports = answerCsv;
