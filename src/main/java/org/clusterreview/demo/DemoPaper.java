package org.clusterreview.demo;

import java.nio.charset.StandardCharsets;

/** A sheet of paper of the demonstration: one line of plain letters as a PDF. */
final class DemoPaper {

    private DemoPaper() {}

    static byte[] saying(String line) {
        String page = "BT /F1 14 Tf 72 760 Td (" + line + ") Tj ET";
        return ("""
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
                /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(page.length(), page)).getBytes(StandardCharsets.US_ASCII);
    }
}
