'use strict';

var File = require('dw/io/File');
var FileWriter = require('dw/io/FileWriter');
var System = require('dw/system/System');

/** Where TikTok's connector looks for order status files. */
var FOLDER = 'src/feeds/export/social/tiktok/order';

/**
 * Opens a new file. Jobs only: requests may not write files.
 * @param name - final name
 */
function openFeedFile(name) {
    var folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    folder.mkdirs();
    var temporary = new File(folder, name + '.part');
    var writer = new FileWriter(temporary, 'UTF-8');
    return {
        write: function (text) {
            return writer.write(text);
        },
        publish: function () {
            writer.close();
            var published = new File(folder, name);
            if (!temporary.renameTo(published)) {
                throw new Error('The feed file could not be renamed: ' + temporary.fullPath);
            }
            return webdavAddress(published);
        },
        discard: function () {
            writer.close();
            temporary.remove();
        }
    };
}

function webdavAddress(file) {
    var path = file.fullPath
        .replace(/^\/IMPEX/, '/Impex')
        .split(File.SEPARATOR)
        .map(encodeURIComponent)
        .join('/');
    return 'https://' + System.getInstanceHostname() + '/on/demandware.servlet/webdav/Sites' + path;
}

module.exports = {
    openFeedFile: openFeedFile
};
