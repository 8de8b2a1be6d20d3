az login --tenant «tenantId»
