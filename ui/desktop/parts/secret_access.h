#pragma once

class SecretField;

/// Tells assistive tools that a SecretField is an editable text for a password. Once is enough, more does no harm.
void teachSecretFieldToAssistiveTools();

/// Tells them that it has another length now; the text itself is never told.
void tellSecretLength(SecretField *field);
