package org.clusterreview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the components whose own texts would be English; nothing makes them past this class. */
public final class Fields {

    private Fields() {}

    public static DatePicker date(String label) {
        DatePicker field = new DatePicker(label);
        field.setI18n(dateTexts());
        return field;
    }

    public static DateTimePicker dateTime(String label) {
        DateTimePicker field = new DateTimePicker(label);
        field.setLocale(Locale.SIMPLIFIED_CHINESE);
        field.setDatePickerI18n(dateTexts());
        return field;
    }

    public static PasswordField password(String label) {
        PasswordField field = new PasswordField(label);
        field.getElement().setPropertyJson("i18n", revealText());
        return field;
    }

    /** The password of the form that signs people in; the form offers no way of its own to say what its button does. */
    public static void tellHowToReveal(LoginForm form) {
        form.getElement()
                .executeJs(
                        "const field = this.querySelector('vaadin-password-field');"
                                + "if (field) { field.i18n = {...field.i18n, ...$0}; }",
                        revealText());
    }

    private static ObjectNode revealText() {
        return JsonNodeFactory.instance.objectNode().put("reveal", text("password.reveal"));
    }

    public static Upload upload(UploadHandler handler) {
        Upload upload = new Upload(handler);
        upload.setI18n(uploadTexts());
        return upload;
    }

    private static DatePicker.DatePickerI18n dateTexts() {
        Locale locale = UI.getCurrent().getLocale();
        List<DayOfWeek> days =
                IntStream.range(0, 7).mapToObj(i -> DayOfWeek.SUNDAY.plus(i)).toList();
        return new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(text("date.today"))
                .setCancel(text("action.cancel"))
                .setMonthNames(Arrays.stream(java.time.Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                        .toList());
    }

    private static UploadI18N uploadTexts() {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(text("upload.drop")).setMany(text("upload.drop")))
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne(text("upload.choose")).setMany(text("upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("upload.too-many"))
                        .setFileIsTooBig(text("upload.too-big"))
                        .setIncorrectFileType(text("upload.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("upload.connecting"))
                                .setStalled(text("upload.stalled"))
                                .setProcessing(text("upload.processing"))
                                .setHeld(text("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("upload.remaining"))
                                .setUnknown(text("upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("upload.unreachable"))
                                .setUnexpectedServerError(text("upload.failed"))
                                .setForbidden(text("upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRemove(text("action.remove"))
                        .setRetry(text("action.retry"))
                        .setStart(text("action.start")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
