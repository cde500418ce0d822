"""The joinery: base page, components, drawing kit, languages. It knows no other room but the kernel."""
