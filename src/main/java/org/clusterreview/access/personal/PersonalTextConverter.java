package org.clusterreview.access.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Applies to every attribute of that type by itself, so that no entity can forget it. */
@Converter(autoApply = true)
class PersonalTextConverter implements AttributeConverter<@Nullable PersonalText, @Nullable String> {

    private final PersonalCipher cipher;

    PersonalTextConverter(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PersonalText value) {
        return value == null ? null : cipher.encrypt(value.inClear());
    }

    @Override
    public @Nullable PersonalText convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : PersonalText.of(cipher.decrypt(column));
    }
}
