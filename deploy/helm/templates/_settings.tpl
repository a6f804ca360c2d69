{{- define "trellis.env" -}}
- { name: NEXTAUTH_URL, value: {{ .Values.url | quote }} }
- { name: TRELLIS_MASTER_KEY_FILE, value: /keys/master.key }
- name: TRELLIS_SECRET
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: secret } }
- name: SMTP_URL
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: smtpUrl, optional: true } }
{{- end }}
{{- define "trellis.pod" -}}
securityContext: { runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000 }
automountServiceAccountToken: false
volumes:
  - name: keys
    secret:
      secretName: {{ .Values.secretName }}
      defaultMode: 0440
      items: [{ key: master.key, path: master.key }]
  - { name: scratch, emptyDir: {} }
{{- end }}
