package org.clusterreview.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** SMS as text files: the number in the first line, then the text. */
class SmsFolder implements MessageWay {

    private final OutboxFolder folder;

    SmsFolder(OutboxFolder folder) {
        this.folder = folder;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public boolean staysHere() {
        return true;
    }

    @Override
    public void handOver(Handover message) throws IOException {
        String file = message.recipient() + "\n" + message.text() + "\n";
        folder.write(message, ".sms.txt", out -> out.write(file.getBytes(StandardCharsets.UTF_8)));
    }
}
