package org.clusterreview.recognition;

/**
 * How the department is reached about a public notice; each may be empty.
 *
 * @param office whose name stands below the notice
 * @param disciplinePhone of the 机关纪委
 * @param supervisionPhone of the 科技监督与诚信建设处
 * @param address to which objections are sent
 */
public record NoticeContact(String office, String disciplinePhone, String supervisionPhone, String address) {

    public static final int OFFICE_LENGTH = 100;
    public static final int PHONE_LENGTH = 60;
    public static final int ADDRESS_LENGTH = 200;

    /** Whether nobody could be reached by it. */
    public boolean isUnreachable() {
        return disciplinePhone.isEmpty() && supervisionPhone.isEmpty() && address.isEmpty();
    }
}
