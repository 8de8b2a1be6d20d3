azwi serviceaccount create phase app --aad-application-name «applicationName»
